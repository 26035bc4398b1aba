export default definePageConfig({
  navigationBarTitleText: '厨房小记',
  enablePullDownRefresh: true,
});
