package io.quarterdeck.desk.customers;

/** Someone who writes to the brand, and the mail address they are best known by. */
public record Customer(CustomerId id, String name, String address) {}
