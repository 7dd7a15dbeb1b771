/** What stations show on their displays. */
@NullMarked
package io.emall.cpms.core.display;

import org.jspecify.annotations.NullMarked;
