export default defineAppConfig({
  pages: ['pages/index/index', 'pages/list/index', 'pages/mine/index', 'pages/detail/index', 'pages/caption/index'],
  window: {
    backgroundTextStyle: 'light',
    navigationBarBackgroundColor: '#fff7ef',
    navigationBarTitleText: '厨房小记',
    navigationBarTextStyle: 'black',
  },
  tabBar: {
    color: '#9a8f84',
    selectedColor: '#d9622b',
    list: [
      { pagePath: 'pages/index/index', text: '菜谱', iconPath: 'assets/pot.png', selectedIconPath: 'assets/pot-on.png' },
      { pagePath: 'pages/list/index', text: '清单', iconPath: 'assets/list.png', selectedIconPath: 'assets/list-on.png' },
      { pagePath: 'pages/mine/index', text: '我的', iconPath: 'assets/me.png', selectedIconPath: 'assets/me-on.png' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
});
