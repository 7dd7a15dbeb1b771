/** Who is told of alarms, what waits to be told, and how it leaves. */
@NullMarked
package io.emall.cpms.core.notice;

import org.jspecify.annotations.NullMarked;
