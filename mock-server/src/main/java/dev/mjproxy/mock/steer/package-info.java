/** Words in prompts that ask for a case, and how they change a task's plan. */
@NullMarked
package dev.mjproxy.mock.steer;

import org.jspecify.annotations.NullMarked;
