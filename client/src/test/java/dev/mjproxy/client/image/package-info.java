/** Tests of downloads. */
@NullMarked
package dev.mjproxy.client.image;

import org.jspecify.annotations.NullMarked;
