/** Pages about what a station holds, variable by variable. */
@NullMarked
package io.emall.cpms.portal.device;

import org.jspecify.annotations.NullMarked;
