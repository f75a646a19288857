/** A phone in the browser: a page that looks like WhatsApp, and the API behind it. May import Meta's side and the plumbing. */
@NullMarked
package app.comanda.sandbox.phone;

import org.jspecify.annotations.NullMarked;
