/** Stand-ins for the two services Comanda talks to, a phone to write from and a kitchen to watch. */
@NullMarked
package app.comanda.sandbox;

import org.jspecify.annotations.NullMarked;
