/** Who gets into the portal, and how: set-up, log-in, sessions, security headers. */
@NullMarked
package io.emall.cpms.portal.entry;

import org.jspecify.annotations.NullMarked;
