/** Pages about alarms, security events and who is told of them. */
@NullMarked
package io.emall.cpms.portal.alarm;

import org.jspecify.annotations.NullMarked;
