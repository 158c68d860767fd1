/** Where failures of the mock itself become known. */
@NullMarked
package dev.mjproxy.mock.log;

import org.jspecify.annotations.NullMarked;
