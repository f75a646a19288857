@NullMarked
package app.comanda.sandbox;

import org.jspecify.annotations.NullMarked;
