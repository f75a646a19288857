@NullMarked
package app.comanda.sandbox.faults;

import org.jspecify.annotations.NullMarked;
