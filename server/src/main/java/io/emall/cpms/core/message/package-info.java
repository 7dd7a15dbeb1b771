/** What was said with the stations, word for word, for people who look for a fault; without secrets. */
@NullMarked
package io.emall.cpms.core.message;

import org.jspecify.annotations.NullMarked;
