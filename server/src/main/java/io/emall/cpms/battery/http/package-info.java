/** Batteries and meters that are plain JSON over HTTP (docs/batteries.md). */
@NullMarked
package io.emall.cpms.battery.http;

import org.jspecify.annotations.NullMarked;
