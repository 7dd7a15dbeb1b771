/** What stations hold, variable by variable: read, kept, searched and changed (P-22). */
@NullMarked
package io.emall.cpms.core.device;

import org.jspecify.annotations.NullMarked;
