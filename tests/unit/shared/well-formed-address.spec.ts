import { expect, test } from "@playwright/test";
import { wellFormedAddress } from "@/lib/shared/well-formed-address";

test("an address that can be decoded stays as it is, whatever its query", () => {
  for (const address of ["/", "/claims/a%20b?q=%E0%A4%A", "/claims/%D8%B9", "/claims?q=%", "*"])
    expect(wellFormedAddress(address)).toBe(address);
});

test("in a path that cannot be decoded the percent signs stand for themselves", () => {
  expect(wellFormedAddress("/claims/%E0%A4%A?q=%20")).toBe("/claims/%25E0%25A4%25A?q=%20");
  expect(wellFormedAddress("/%")).toBe("/%25");
  expect(decodeURIComponent(wellFormedAddress("/desk/%FF/x"))).toBe("/desk/%FF/x");
});
