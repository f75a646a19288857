/** Switches that make the two services misbehave on purpose. May import the shared plumbing only. */
@NullMarked
package app.comanda.sandbox.faults;

import org.jspecify.annotations.NullMarked;
