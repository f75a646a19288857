/**
 * An order's life after it was placed: statuses, the moves between them, what is worth telling. Imports the JDK only.
 */
@NullMarked
package app.comanda.ordering.tracking;

import org.jspecify.annotations.NullMarked;
