/** Which addresses of others this server may call, and in words why a call failed. */
@NullMarked
package io.emall.cpms.net;

import org.jspecify.annotations.NullMarked;
