/** Options for requests from web pages. */
@NullMarked
package dev.mjproxy.mock.http;

import org.jspecify.annotations.NullMarked;
