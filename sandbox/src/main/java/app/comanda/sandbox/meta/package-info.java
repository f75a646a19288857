/** The stand-in for Meta's Graph API, and the phone. May import the faults, the plumbing and the restaurants. */
@NullMarked
package app.comanda.sandbox.meta;

import org.jspecify.annotations.NullMarked;
