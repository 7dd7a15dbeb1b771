/** When what runs will probably end: from what was told, from the battery, and from what sessions like it did. */
@NullMarked
package io.emall.cpms.core.forecast;

import org.jspecify.annotations.NullMarked;
