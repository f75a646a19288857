/**
 * Money as integer minor units of one currency. Imports the JDK only.
 */
@NullMarked
package app.comanda.ordering.money;

import org.jspecify.annotations.NullMarked;
