package app.anchorage.intake.read;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;

/** One of the subsidies of an order line as the API lists them; each has its own cap. Parts may be null. */
public record Subsidy(String type, Rate rate, Money fee, Money upperLimit, Rate shareRate) {}
