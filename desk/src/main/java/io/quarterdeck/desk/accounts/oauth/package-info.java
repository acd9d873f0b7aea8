/** Lets a person give a program a bounded, revocable part of what they may do, without giving it their password. */
@NamedInterface("oauth")
@NullMarked
package io.quarterdeck.desk.accounts.oauth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
