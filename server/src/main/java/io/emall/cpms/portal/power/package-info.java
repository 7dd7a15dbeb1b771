/** The page about power at a station: what is in force, limiting it, and what must hold without us. */
@NullMarked
package io.emall.cpms.portal.power;

import org.jspecify.annotations.NullMarked;
