/**
 * Compares two versions of a spec: may a client of the old one go on with the new one?
 *
 * <pre>{@code
 * SpecDiff diff = SpecDiff.between(Path.of("old.yaml"), Path.of("new.yaml"));
 * diff.isCompatible();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.diff;

import org.jspecify.annotations.NullMarked;
