import { expect, test } from "@playwright/test";
import { clientAddress, networkOf } from "@/lib/auth/client-address";

test("without a proxy of ours only the socket is believed", () => {
  expect(clientAddress("203.0.113.9", "198.51.100.7", 0)).toBe("198.51.100.7");
  expect(clientAddress("1.1.1.1, 2.2.2.2, 3.3.3.3", "198.51.100.7", 0)).toBe("198.51.100.7");
  expect(clientAddress(null, "198.51.100.7", 0)).toBe("198.51.100.7");
});

test("behind proxies the address that the outermost of ours saw is the client's, whatever the client wrote before it", () => {
  expect(clientAddress("203.0.113.9", "10.0.0.1", 1)).toBe("203.0.113.9");
  expect(clientAddress("8.8.8.8, 203.0.113.9", "10.0.0.1", 1)).toBe("203.0.113.9");
  expect(clientAddress("8.8.8.8, 203.0.113.9, 10.0.0.2", "10.0.0.1", 2)).toBe("203.0.113.9");
  expect(clientAddress("not an address, 203.0.113.9", "10.0.0.1", 1)).toBe("203.0.113.9");
});

test("who comes past the proxy is known by the socket, and nobody by nothing", () => {
  expect(clientAddress(null, "10.0.0.1", 1)).toBe("10.0.0.1");
  expect(clientAddress(null, null, 0)).toBeNull();
});

test("addresses of one network share a name", () => {
  expect(networkOf("203.0.113.9")).toBe(networkOf("203.0.113.200"));
  expect(networkOf("::ffff:203.0.113.9")).toBe(networkOf("203.0.113.9"));
  expect(networkOf("203.0.113.9")).not.toBe(networkOf("203.0.114.9"));
  expect(networkOf("2001:db8:1:2::1")).toBe(networkOf("2001:db8:1:2:ffff::9"));
  expect(networkOf("2001:db8:1:2::1")).not.toBe(networkOf("2001:db8:1:3::1"));
});
