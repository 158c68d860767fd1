/** The interceptor in a real OkHttp. */
@NullMarked
package dev.mjproxy.contract.okhttp;

import org.jspecify.annotations.NullMarked;
