/**
 * Pictures: from files into requests, and from responses into files.
 *
 * <pre>{@code
 * client.describe(DataUrl.of(Path.of("cat.png"))).await();
 * client.images().download(task, Path.of("cat2.png"));
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.image;

import org.jspecify.annotations.NullMarked;
