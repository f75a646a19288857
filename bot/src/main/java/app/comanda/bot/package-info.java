/** The service: the rooms of the house around the pure core, and the class that starts them. */
@NullMarked
package app.comanda.bot;

import org.jspecify.annotations.NullMarked;
