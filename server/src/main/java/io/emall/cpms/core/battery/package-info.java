/** Batteries and meters at locations: what they tell, whether to believe it, and what batteries are told to do. */
@NullMarked
package io.emall.cpms.core.battery;

import org.jspecify.annotations.NullMarked;
