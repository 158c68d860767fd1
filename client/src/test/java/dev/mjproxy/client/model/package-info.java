/** Tests of request and response bodies. */
@NullMarked
package dev.mjproxy.client.model;

import org.jspecify.annotations.NullMarked;
