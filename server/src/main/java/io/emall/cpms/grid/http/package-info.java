/** How DSOs are called: only where it is allowed, never for long, never more than we can hold. */
@NullMarked
package io.emall.cpms.grid.http;

import org.jspecify.annotations.NullMarked;
