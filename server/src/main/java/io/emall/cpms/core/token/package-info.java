/** Who may charge: tokens and the decision about them. */
@NullMarked
package io.emall.cpms.core.token;

import org.jspecify.annotations.NullMarked;
