/** Requests and replies as the pipeline sees them. */
@NullMarked
package dev.mjproxy.mock.http;

import org.jspecify.annotations.NullMarked;
