/**
 * What stands between the client and OkHttp: the address, the key, empty bodies.
 *
 * <pre>{@code
 * HttpUrl url = BaseUrl.normalize("https://api.example.com/mj/"); // https://api.example.com/
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.http;

import org.jspecify.annotations.NullMarked;
