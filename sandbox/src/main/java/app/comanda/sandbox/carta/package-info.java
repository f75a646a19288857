/** The stand-in for CartaAI, and the kitchen. May import the faults, the plumbing and the restaurants. */
@NullMarked
package app.comanda.sandbox.carta;

import org.jspecify.annotations.NullMarked;
