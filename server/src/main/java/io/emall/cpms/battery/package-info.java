/** The door of batteries and meters: one small package per protocol. */
@NullMarked
package io.emall.cpms.battery;

import org.jspecify.annotations.NullMarked;
