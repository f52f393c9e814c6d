import type { PageConfig } from '@lotse/contract'

/** How pages of common systems are told apart. */
export const PLATFORMS: { [platform: string]: PageConfig[] } = {
  html: [
    { match: '/sale/**', category: 'sale', note: 'Change the paths to those of your site.' },
    { match: '/product/**', type: 'product' },
    { match: '/cart', type: 'cart', value: 5 },
    { match: '/checkout/**', type: 'checkout', value: 10 },
    { match: '/pricing/**', type: 'pricing' },
    { match: '/help/**', type: 'help' },
  ],
  shopify: [
    { match: '**/collections/sale**', category: 'sale', note: 'The handle of your sale collection.' },
    { match: '**/products/*', type: 'product' },
    { match: '**/collections/*', type: 'category' },
    { match: '**/cart', type: 'cart', value: 5 },
    { match: '**/checkouts/**', type: 'checkout', value: 10 },
    { match: '**/pages/pricing', type: 'pricing' },
    { match: '**/pages/faq', type: 'help' },
  ],
  shopware: [
    { selector: 'body.is-ctl-product', type: 'product', note: 'Shopware names the kind of page on the body tag.' },
    { selector: 'body.is-ctl-navigation', type: 'category' },
    { selector: 'body.is-ctl-checkout.is-act-cartpage', type: 'cart', value: 5 },
    { selector: 'body.is-ctl-checkout', type: 'checkout', value: 10 },
    { match: '/Sale/**', category: 'sale', note: 'The path of your sale category.' },
    { match: '/pricing/**', type: 'pricing' },
    { match: '/help/**', type: 'help' },
  ],
  woocommerce: [
    { selector: 'body.single-product', type: 'product', note: 'WooCommerce names the kind of page on the body tag.' },
    { selector: 'body.tax-product_cat', type: 'category' },
    { selector: 'body.woocommerce-cart', type: 'cart', value: 5 },
    { selector: 'body.woocommerce-checkout', type: 'checkout', value: 10 },
    { match: '/product-category/sale/**', category: 'sale', note: 'The path of your sale category.' },
    { match: '/pricing/**', type: 'pricing' },
    { match: '/help/**', type: 'help' },
  ],
}

/** Where the tag goes, in words. */
export const PLACES: { [platform: string]: string } = {
  html: 'first in the <head> of every page: <script src="/lotse.js"></script>',
  shopify: 'in layout/theme.liquid, first in <head>: <script src="{{ \'lotse.js\' | asset_url }}"></script>, with the built files under assets/',
  shopware: 'in a theme\'s base.html.twig, first in block base_head: <script src="{{ asset(\'lotse.js\', \'theme\') }}"></script>',
  woocommerce: 'in functions.php, hook wp_head with priority 0: <script src="/lotse.js"></script>',
} // biome-ignore format: one glance
