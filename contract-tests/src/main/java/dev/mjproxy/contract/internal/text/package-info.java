/**
 * Makes text of a server fit for terminals and reports.
 *
 * <pre>{@code
 * VisibleText.line("a\nb"); // a\\nb, in one line
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.text;

import org.jspecify.annotations.NullMarked;
