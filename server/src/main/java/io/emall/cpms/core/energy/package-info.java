/** Where a location's energy comes from and where it goes: settings, manual choices, and the loop that carries plans out. */
@NullMarked
package io.emall.cpms.core.energy;

import org.jspecify.annotations.NullMarked;
