/**
 * Turns a {@link dev.mjproxy.contract.result.RunReport} into what people and machines read. All
 * reports say the same; none of them knows the secret.
 *
 * <pre>{@code
 * new ReportFiles(folder).write(report());
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.report;

import org.jspecify.annotations.NullMarked;
