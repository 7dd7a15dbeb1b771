/** An eMSP, what was agreed with it, and what still has to be sent to it. */
@NullMarked
package io.emall.cpms.core.partner;

import org.jspecify.annotations.NullMarked;
