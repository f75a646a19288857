/** Measures Comanda: the core by JMH, the whole service by load over HTTP. Never part of the tests. */
@NullMarked
package app.comanda.bench;

import org.jspecify.annotations.NullMarked;
