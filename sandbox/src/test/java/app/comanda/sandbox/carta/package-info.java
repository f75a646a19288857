@NullMarked
package app.comanda.sandbox.carta;

import org.jspecify.annotations.NullMarked;
