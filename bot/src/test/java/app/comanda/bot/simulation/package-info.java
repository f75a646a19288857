/** Whole lives of the house in virtual time, with everything that can go wrong going wrong, drawn from one seed. */
@NullMarked
package app.comanda.bot.simulation;

import org.jspecify.annotations.NullMarked;
