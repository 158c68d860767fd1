/**
 * What goes wrong on purpose: a sealed set of faults, and the seeded chance by which they strike.
 */
@NullMarked
package dev.mjproxy.mock.fault;

import org.jspecify.annotations.NullMarked;
