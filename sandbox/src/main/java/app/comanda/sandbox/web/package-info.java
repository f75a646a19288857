/** Plumbing that both stand-ins share: JSON, server-sent events and static pages. Imports nothing else of the sandbox. */
@NullMarked
package app.comanda.sandbox.web;

import org.jspecify.annotations.NullMarked;
