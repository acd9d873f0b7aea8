package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;

/** A brand and the role that the person asked about has in it. */
public record Place(BrandId brand, Role role) {}
